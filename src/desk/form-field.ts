/** A field of a form, as any editor in the browser can show it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** What it is, with an example: plain English with code in backquotes. */
  readonly hint: string;
  readonly required: boolean;
  /** True if it is a part of what readers see first. */
  readonly isShown: boolean;
  readonly input: FormInput;
}

/** What a form asks for. */
export type FormInput =
  /** A text of one line. A long one is shown over several. */
  | { readonly kind: "line"; readonly most?: number | undefined; readonly pattern?: FormPattern | undefined }
  /** The text of the file, after its front matter. */
  | { readonly kind: "markdown" }
  /** A moment in the publication's time zone. */
  | { readonly kind: "moment" }
  | { readonly kind: "day" }
  /** True, or nothing. */
  | { readonly kind: "mark" }
  /** Yes, no, or nothing at all: what holds then is not always no. */
  | { readonly kind: "yesOrNo" }
  | { readonly kind: "number"; readonly isWhole: boolean; readonly least?: number; readonly most?: number }
  | { readonly kind: "choice"; readonly options: readonly FormOption[]; readonly several: boolean }
  /** Records of another collection, by their ids. */
  | {
      readonly kind: "record";
      readonly collection: string;
      readonly several: boolean;
      readonly most?: number;
    }
  | { readonly kind: "picture" }
  /** A list of texts. */
  | { readonly kind: "lines"; readonly most?: number | undefined; readonly pattern?: FormPattern | undefined }
  | { readonly kind: "group"; readonly fields: readonly FormField[] }
  | { readonly kind: "groups"; readonly fields: readonly FormField[]; readonly most?: number | undefined }
  /** Texts by names of one's own. */
  | { readonly kind: "names" }
  /** A text, or a group of fields, each with the label of that choice. */
  | {
      readonly kind: "either";
      readonly text: string;
      readonly group: string;
      readonly fields: readonly FormField[];
    };

export interface FormOption {
  readonly value: string;
  readonly label: string;
}

/** A regular expression as JavaScript writes it, and what is wrong with a value that it does not match. */
export interface FormPattern {
  readonly expression: string;
  readonly message: string;
}

/** Files of one folder, each a record. */
export interface FormCollection {
  readonly name: string;
  readonly label: string;
  /** The name of one of them. */
  readonly one: string;
  readonly about: string;
  /** The path in the repository. */
  readonly folder: string;
  /** The path of a file below the folder, without its ending: `{{slug}}` and other placeholders stand for one name each. */
  readonly path: string;
  /** True if a file can also lie in a folder below. */
  readonly isDeep: boolean;
  /** True if its pictures lie beside each file. */
  readonly hasPictures: boolean;
  readonly isMade: boolean;
  /** The field that says what a record is called. */
  readonly titleField: string;
  /** The address of its page on the site, without a slash at its beginning; undefined if it has none. */
  readonly page?: string | undefined;
  readonly fields: readonly FormField[];
}

/** A file of its own. */
export interface FormFile {
  readonly name: string;
  readonly label: string;
  readonly about: string;
  /** The path in the repository. */
  readonly file: string;
  readonly fields: readonly FormField[];
}

/** All that a desk edits, apart from any editor. */
export interface DeskForms {
  readonly collections: readonly FormCollection[];
  readonly files: readonly FormFile[];
  /** The publication's files in the repository that are no part of a record, such as a logo. */
  readonly publicFolder: string;
}
