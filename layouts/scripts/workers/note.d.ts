/** What the worker says if a page is not kept. The build writes it before the code. */
declare const note: {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** As HTML, like the text. */
  readonly title: string;
  readonly text: string;
};
