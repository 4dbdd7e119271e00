import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  CALLS,
  type CallInput,
  type CallName,
  type CallOutput,
  type EventName,
  type EventPayload,
  EVENTS,
  type OpenedFile,
} from './bridge';
import { DROPPED_CHANNEL } from './bridge-names';
import { APP_ORIGIN } from './protocol';

type Answer<Name extends CallName> = CallOutput<Name> extends undefined ? void : CallOutput<Name>;
type Handler<Name extends CallName> = (
  payload: CallInput<Name>,
  sender: WebContents,
) => Answer<Name> | Promise<Answer<Name>>;

/** One handler for every call of the contract. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };

/**
 * Answers these calls of the window, and no other. The only user of ipcMain: each call is checked for where it comes
 * from, what it brings and what goes back.
 */
export function handleCalls(handlers: Partial<Handlers>): void {
  for (const [name, handler] of Object.entries(handlers)) answerCall(name as CallName, handler);
}

function answerCall(name: CallName, handler: Handler<CallName>): void {
  const { input, output } = CALLS[name];
  ipcMain.handle(name, async (event, payload: unknown) => {
    if (!comesFromTheApp(event)) throw new Error(`${name}: refused`);
    const checked = input.safeParse(payload);
    if (!checked.success) throw new Error(`${name}: the payload has another shape`);
    const answer = output.safeParse(await handler(checked.data, event.sender));
    if (!answer.success) throw new Error(`${name}: the answer has another shape`);
    return answer.data;
  });
}

/** The preload script, which alone can know it, tells the path of a dropped file; the window gets a token back. */
export function handleDroppedFiles(register: (path: string) => OpenedFile): void {
  ipcMain.handle(DROPPED_CHANNEL, async (event, path: unknown) => {
    if (!comesFromTheApp(event)) throw new Error(`${DROPPED_CHANNEL}: refused`);
    return typeof path === 'string' && path !== '' ? register(path) : null;
  });
}

/** Only the main frame of a window that shows the app itself. */
function comesFromTheApp(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${APP_ORIGIN}/`);
}

/** Tells the window something. */
export function tell<Name extends EventName>(contents: WebContents, name: Name, payload: EventPayload<Name>): void {
  if (!contents.isDestroyed()) contents.send(name, EVENTS[name].parse(payload));
}
