// Saving and opening in the real app, with its real backup on disk, in databases of their own.
import { withApp } from './launch-app.mjs';
import { loadIntoPage } from './load-into-page.mjs';

export async function storageMeasures() {
  return withApp('.', async (window) => {
    await window.waitForLoadState('load');
    await loadIntoPage(window, 'tests/bench/in-page/storage.ts');
    const measure = async (what, goal, name, ...args) => {
      const samples = await window.evaluate(([call, given]) => globalThis.bench[call](...given), [name, args]);
      return { what, goal, ...samples };
    };
    const measures = [];
    for (const touchpoints of [20, 300, 1000]) {
      measures.push(await measure(`edit to saved, ${touchpoints} touchpoints`, 1.5, 'editToSaved', touchpoints, 200));
    }
    for (const touchpoints of [20, 300, 1000]) {
      measures.push(await measure(`read a map of ${touchpoints}, checked`, 3, 'openMap', touchpoints, 15));
    }
    measures.push(await measure('read a .journey of 1000: parse, check, store', 3, 'takeJourney', 1000, 9));
    return measures;
  });
}
