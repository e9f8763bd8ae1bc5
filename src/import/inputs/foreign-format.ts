/**
 * Recognises a file format by its first bytes. Returns the message what the file is and how to get text out of it, or
 * undefined if no format is recognised.
 */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const format = formats.find(({ recognises }) => recognises(head));
  return format && `The file is ${format.name}, which can't be imported. ${format.hint}`;
}

/** A file format that is no text in UTF-8, and how to get text out of it. */
interface ForeignFormat {
  /** The name with its article: a PDF. */
  readonly name: string;
  readonly hint: string;
  /** Returns true if a file of the format begins like this. `head` has one character for each byte. */
  readonly recognises: (head: string) => boolean;
}

const copied = "Open it, copy its words, and save them as plain text in UTF-8.";

const exported =
  "Open it, choose Save as, then Plain text and the encoding UTF-8, and import the file that this makes.";

const unpacked = "Unpack it first, and import the reports that are in it.";

/** One without files begins with its end. */
const isZip = beginsWith("PK\x03\x04", "PK\x05\x06");

const pictured = "Put it beside the article that shows it, and write its name there.";

const encoded = "Open it in an editor of text and save it again in the encoding UTF-8.";

const formats: readonly ForeignFormat[] = [
  { name: "a PDF", hint: copied, recognises: (head) => /^\s*%PDF-/.test(head) },
  { name: "a PostScript file", hint: copied, recognises: beginsWith("%!PS") },
  { name: "an RTF document", hint: exported, recognises: (head) => /^\s*\{\\rtf/.test(head) },
  {
    name: "a Word document (.docx)",
    hint: exported,
    recognises: (head) => isZip(head) && /word\//.test(head),
  },
  {
    name: "an OpenDocument file (.odt)",
    hint: exported,
    recognises: (head) => isZip(head) && /mimetypeapplication\/vnd\.oasis\.opendocument/.test(head),
  },
  {
    name: "an Office document",
    hint: exported,
    recognises: (head) => isZip(head) && /\[Content_Types\]\.xml|(?:xl|ppt)\//.test(head),
  },
  { name: "a Word document (.doc)", hint: exported, recognises: beginsWith("\xd0\xcf\x11\xe0") },
  { name: "a ZIP archive", hint: unpacked, recognises: isZip },
  { name: "a packed file (gzip)", hint: unpacked, recognises: beginsWith("\x1f\x8b") },
  {
    name: "a picture",
    hint: pictured,
    recognises: (head) =>
      beginsWith("\xff\xd8\xff", "\x89PNG", "GIF8", "II*\0", "MM\0*", "\0\0\x01\0")(head) ||
      /^RIFF.{4}WEBP|^.{4}ftyp(?:avif|heic|heix|mif1)/s.test(head),
  },
  {
    name: "a sound or a film",
    hint: "Import the report in words.",
    recognises: (head) =>
      beginsWith("ID3", "OggS", "\xff\xfb", "\x1aE\xdf\xa3")(head) ||
      /^(?:RIFF.{4}(?:WAVE|AVI )|.{4}ftyp)/s.test(head),
  },
  {
    name: "text in UTF-32",
    hint: encoded,
    recognises: beginsWith("\xff\xfe\0\0", "\0\0\xfe\xff"),
  },
  {
    name: "text in UTF-16",
    hint: encoded,
    recognises: (head) => beginsWith("\xff\xfe", "\xfe\xff")(head) || isWide(head),
  },
];

function beginsWith(...beginnings: readonly string[]) {
  return (head: string): boolean => beginnings.some((beginning) => head.startsWith(beginning));
}

/** Returns true for UTF-16 without a byte order mark: in Latin text every other byte is zero. */
function isWide(head: string): boolean {
  const start = head.slice(0, 64);
  return /^(?:[^\0]\0){4,}/s.test(start) || /^(?:\0[^\0]){4,}/s.test(start);
}
