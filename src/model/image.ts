/** The form of an image file. It decides which variants are published. */
export type PictureForm =
  /** An opaque bitmap. */
  | "photo"
  /** A bitmap with an alpha channel. */
  | "transparent"
  /** A bitmap with several frames. */
  | "animation"
  /** An SVG. */
  | "drawing";

/** The facts of an image file, apart from any text that shows it. */
export interface PictureFile {
  /** Relative to the content folder. */
  readonly path: string;
  /**
   * The stem of the names of its published files, such as harbour-1f3a9c0d2b, with a hash of the file and of
   * the encoder's version.
   */
  readonly name: string;
  /** The media type, such as image/jpeg. */
  readonly type: string;
  readonly form: PictureForm;
  /** In pixels, after rotation by the file's orientation. */
  readonly width: number;
  readonly height: number;
  /** The caption and credit from the file's XMP or IPTC fields. */
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** The point that every crop keeps: its distance from the left and from the top, in percent. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** A picture as a text or record shows it. */
export interface Picture extends PictureFile {
  /** The root-relative url of the fallback file, such as /pictures/harbour-1f3a9c0d2b-1600.jpg. */
  readonly url: string;
  readonly alt: string;
  readonly focus?: Focus | undefined;
  /** The address of its licence. */
  readonly licence?: string | undefined;
  /** The address of a page on which others can acquire a licence. */
  readonly licencePage?: string | undefined;
  /** "large" for one that a text shows across the page. */
  readonly crop?: "large" | undefined;
  /** Where the content names it, for messages. */
  readonly named: Mention;
}

/** A place that names a picture: a field of a file, or else a line of its text. */
interface Mention {
  readonly file: string;
  /** Dotted below the top level. */
  readonly field?: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** An image of the content folder apart from the texts that show it. */
export type PublishableImage = Omit<Picture, "alt" | "focus" | "licence" | "licencePage" | "crop" | "named">;

export type InspectedFile =
  | { readonly picture: PublishableImage; readonly error?: undefined; readonly isUnread?: undefined }
  /** Why the file can't be published as an image; follows its name. `isUnread` if the system could not read it. */
  | { readonly picture?: undefined; readonly error: string; readonly isUnread?: boolean };

/**
 * The files that may be shown, by their paths below the content folder; a logo by its root-relative url. Undefined for a
 * file that no text names, which is not inspected.
 */
export type InspectedFiles = ReadonlyMap<string, InspectedFile | undefined>;
