import { bridge } from './bridge';

/** The page of a window that nobody sees: makes one report for the command line. */
async function answerCommandLine(): Promise<void> {
  try {
    const task = await bridge.call('commandLine.task');
    if (!task) return;
    const [{ parseJourney }, { makeReport }, { DEFAULT_REPORT_OPTIONS }] = await Promise.all([
      import('./exchange/journey/parse'),
      import('./report/make-report'),
      import('./report/options'),
    ]);
    const journey = await parseJourney(task.file);
    if (journey.kind !== 'ok') throw new Error(journey.kind);
    const { document } = journey;
    const options = { ...DEFAULT_REPORT_OPTIONS, author: task.author };
    const pdf = await makeReport(document, task.language ?? document.map.reportLanguage, options);
    await bridge.call('commandLine.done', { ok: true, value: pdf });
  } catch (error) {
    await bridge.call('commandLine.done', { ok: false, problem: 'failed', detail: String(error) });
  }
}

void answerCommandLine();
