import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { newAction } from '../../../renderer/model/action';
import { newPersona } from '../../../renderer/model/persona';
import { newScore } from '../../../renderer/model/score';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { sampleDocument as builtIn } from '../../../renderer/state/new-map';
import { DEFAULT_SETTINGS } from '../../../renderer/state/settings';
import { pdfOf } from './report-tools';
import { SAMPLES, sampleDocument, type SampleName } from './sample-documents';
for (const name of (process.env['SAMPLE'] ?? 'fountain').split(','))
  test(name, async () => {
    const [kind, lang] = name.split('-');
    let document = lang ? await builtIn(lang as 'en', DEFAULT_SETTINGS) : sampleDocument(name as SampleName);
    const language = (lang ?? SAMPLES[name as SampleName].language) as 'en';
    if (kind === 'stress') {
      const png = { id: 'pic', name: 'x', mediaType: 'image/png' as const, width: 761, height: 1075, data: readFileSync('/work/shared/design/report/cover.png').toString('base64') };
      const orders = ordersAtEnd([], 60);
      const personas = { ...document.personas };
      const scores = { ...document.scores };
      for (let k = 3; k <= 8; k++) {
        personas[`x${k}`] = newPersona({ id: `x${k}`, order: `z${k}`, name: `Persona number ${k} with a long name`, look: k, pictureId: k === 3 ? 'pic' : null, share: 10 });
        Object.keys(document.touchpoints).forEach((id, i) => { scores[`${id}:x${k}`] = newScore({ touchpointId: id, personaId: `x${k}`, emotion: ((i * k) % 5) - 2, importance: 1 + (i % 5) }); });
      }
      document = { ...document, map: { ...document.map, branding: { name: 'Żółta Marka & Synowie', colour: '#ffb000', logoPictureId: 'pic' } }, pictures: { pic: png }, personas, scores,
        touchpoints: Object.fromEntries(Object.entries(document.touchpoints).map(([id, t], i) => [id, { ...t, pictureIds: i < 3 ? ['pic', 'pic'] : [] , metrics: 'NPS 34, 12% leave', expects: 'That it works the first time and that nobody asks twice' }])),
        actions: Object.fromEntries(orders.map((order, i) => [`a${i}`, newAction({ id: `a${i}`, order, title: ['Filter price beside the fountain', 'Pay as a guest', 'Test codes before mailing', 'A message at each step of the parcel'][i % 4] ?? '', impact: 1 + ((i * 7) % 5), effort: 1 + ((i * 3) % 5), kind: i % 2 ? 'strategic' : 'quickWin' })])) };
    }
    const start = performance.now();
    const pdf = await pdfOf(document, language, { copy: lang === 'pl' ? 'full' : 'client', paper: kind === 'a3' ? 'a3' : kind === 'letter' ? 'letter' : 'a4' });
    console.log(name, performance.now() - start, pdf.length);
    writeFileSync(`/tmp/tl/report/${name}.pdf`, pdf);
  });
