/** Somewhere to go and the words that lead there; `url` is ready for `href`. */
export interface Link {
  readonly title: string;
  readonly url: string;
}
