import { quartered } from './picture-bytes';

/** A small picture as a file. */
export async function jpeg(name: string): Promise<File> {
  return new File([await quartered('image/jpeg', 60, 40)], name, { type: 'image/jpeg' });
}

/** What a drag or the clipboard carries. */
export function transfer(files: readonly File[], texts: Readonly<Record<string, string>> = {}): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  for (const [type, text] of Object.entries(texts)) data.setData(type, text);
  return data;
}

/** Returns false when the paste was taken. */
export function paste(target: Element, data: DataTransfer): boolean {
  return target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

/** Returns false when the drag was taken. */
export function drag(type: 'dragover' | 'drop', target: Element, data: DataTransfer): boolean {
  const { left, top } = target.getBoundingClientRect();
  const place = { clientX: left + 5, clientY: top + 5 };
  return target.dispatchEvent(new DragEvent(type, { ...place, dataTransfer: data, bubbles: true, cancelable: true }));
}
