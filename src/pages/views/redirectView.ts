/** A page at a former address that forwards to the present one. */
export interface RedirectView {
  readonly language: string;
  /** What stands at the present address. */
  readonly title: string;
  /** Ready for `href`. */
  readonly url: string;
  /** Absolute. */
  readonly canonical: string;
}
