/** Something in a graphic's fields that keeps it from being drawn. */
export interface GraphicError {
  /** Dotted, below the fields of the graphic: "places.0". */
  readonly field: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
}
