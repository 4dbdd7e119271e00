/** What stands at the head and foot of each page. */
export interface Bookplate {
  readonly title: string;
  /** Client, workshop and edition, in one line. */
  readonly imprint: string;
}
