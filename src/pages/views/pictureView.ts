/** A picture as a layout shows it. */
export interface PictureView {
  /** Ready for `src`. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}
