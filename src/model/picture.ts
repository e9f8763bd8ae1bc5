/** A picture of the content folder, by the address that it is published under. */
export interface Picture {
  /** Root-relative, named by content: /pictures/harbour-1f3a9c0d2b.jpg. */
  readonly url: string;
  /** Relative to the content folder. */
  readonly path: string;
  /** The media type: image/jpeg. */
  readonly type: string;
  /** How large the file is. */
  readonly bytes: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}
