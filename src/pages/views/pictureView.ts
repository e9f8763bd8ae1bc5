/** The same picture in several widths and formats. */
export interface RenditionsView {
  /** Begins the address of each, the site's path included; its width and the ending follow: …/harbour-1f3a9c0d2b-480.avif. */
  readonly stem: string;
  /** In pixels, the smallest first. */
  readonly widths: readonly number[];
  /** The formats, the best first; the last is for whatever understands no other. */
  readonly endings: readonly string[];
}

/** A picture where a reader sees it. */
export interface PictureView {
  /** The one file for browsers that can't choose; with the site's path. */
  readonly url: string;
  /** In pixels; the browser keeps the place free by them. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** What browsers may choose from; undefined where there is but the one file. */
  readonly renditions?: RenditionsView | undefined;
  /** The first of moving pictures, for readers who want none to move. */
  readonly still?: RenditionsView | undefined;
}
