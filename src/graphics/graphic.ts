/** An error in a graphic's fields that prevents drawing it. */
export interface GraphicError {
  /** Dotted path below the fields of the graphic, such as "places.0". */
  readonly field: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
}
