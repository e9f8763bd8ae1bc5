import type { Problem } from "./problem.ts";

/** What sort of file a picture is, which decides what is published of it. */
export type PictureForm =
  /** Pixels that cover what lies behind them. */
  | "photo"
  /** Pixels that may let it through. */
  | "transparent"
  /** Several pictures one after the other. */
  | "animation"
  /** Lines and areas, as SVG. */
  | "drawing";

/** What a picture's file is by itself. */
export interface PictureFile {
  /** Relative to the content folder. */
  readonly path: string;
  /**
   * Begins the names of all files that are published of it: harbour-1f3a9c0d2b. Stands for what is in the file, and
   * for how others are made of it.
   */
  readonly name: string;
  /** The media type of the file: image/jpeg. */
  readonly type: string;
  readonly form: PictureForm;
  /** In pixels, as it is seen upright. */
  readonly width: number;
  readonly height: number;
  /** As the photographer wrote them into the file. */
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** The place that a crop keeps in sight: its distance from the left and from the top, in percent. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** A picture of the content folder as a text shows it. */
export interface Picture extends PictureFile {
  /** The one file for those that can show but one; root-relative: /pictures/harbour-1f3a9c0d2b-1600.jpg. */
  readonly url: string;
  readonly alt: string;
  readonly focus?: Focus | undefined;
  /** Where the text names it, for messages. */
  readonly named: Pick<Problem, "file" | "line" | "column" | "field">;
}

/** An image of the content folder apart from the texts that show it. */
export type PublishableImage = Omit<Picture, "alt" | "focus" | "named">;

export type InspectedFile =
  | { readonly picture: PublishableImage; readonly error?: undefined }
  /** Why the file can't be published as an image; follows its name. */
  | { readonly picture?: undefined; readonly error: string };

/**
 * The files that may be shown, by their paths below the content folder; a logo by its root-relative url. Undefined for a
 * file that no text names, which is not inspected.
 */
export type InspectedFiles = ReadonlyMap<string, InspectedFile | undefined>;
