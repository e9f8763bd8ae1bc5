/** An answer that gives nothing out: a status of HTTP, and a sentence for whoever asked. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 414;
  readonly text: string;
}
