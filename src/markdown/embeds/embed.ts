/** What is shown; each kind has its shape and its word. */
export const embedKinds = ["video", "audio", "post", "page"] as const;

export type EmbedKind = (typeof embedKinds)[number];

/** Something of another site that a reader may have shown in the text. */
export interface Embed {
  readonly kind: EmbedKind;
  /** The provider's own name, as readers know it. */
  readonly provider: string;
  /** What is loaded once a reader asks for it; https. */
  readonly frameUrl: string;
  /** The page of it on the other site; https. */
  readonly linkUrl: string;
  /** What it shows, in the editor's words; empty where they are silent. */
  readonly title: string;
  /** In pixels, where its kind has no shape of its own. */
  readonly height?: number | undefined;
}
