/** What would make a file that no copy of the app opens. `limit` is in the unit of `what`. */
export class JourneyTooLarge extends Error {
  readonly what: 'file' | 'expanded' | 'document' | 'entries';
  readonly limit: number;

  constructor(what: JourneyTooLarge['what'], limit: number) {
    super(`A .journey file with this map would pass the limit of ${limit} (${what})`);
    this.name = 'JourneyTooLarge';
    this.what = what;
    this.limit = limit;
  }
}
