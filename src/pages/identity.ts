import { letterOf } from "../i18n/initials.ts";
import { directionOf } from "../i18n/locale.ts";
import { identityVersion } from "../images/encoder-versions.ts";
import { urlHash } from "../lib/hash.ts";
import { accentShades, type Shades } from "../model/colour.ts";
import type { Publication } from "../model/publication.ts";
import type { Direction } from "../model/time.ts";
import type { CardType } from "./context.ts";

/** A file that is drawn from the name and the colour of a publication, which has no other in `public/`. */
export interface IdentityFile {
  /** Root-relative; always the same. */
  readonly url: string;
  /** The name in the image cache, as a url: it has a hash of all that the file shows. */
  readonly cachedAs: string;
  readonly facts: IdentityFacts;
}

export interface IdentityFacts {
  readonly form: IdentityForm;
  /** The letter of an icon; empty if no font has it. */
  readonly letter: string;
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly direction: Direction;
  readonly accent: Shades;
}

/** How a file is drawn. Sizes are in pixels. */
type IdentityForm =
  | { readonly type: "svg" | "ico" | "card" }
  /** `reach` is the height of the letter, as a part of the icon's. */
  | { readonly type: "png"; readonly size: number; readonly reach: number };

const reach = 0.6;

/** Launchers cut an icon to the shape that they like, at most to a circle of four fifths of its width. */
const maskableReach = 0.44;

const forms: readonly { readonly url: string; readonly form: IdentityForm }[] = [
  { url: "/favicon.svg", form: { type: "svg" } },
  { url: "/favicon.ico", form: { type: "ico" } },
  { url: "/apple-touch-icon.png", form: { type: "png", size: 180, reach } },
  { url: "/icon-192.png", form: { type: "png", size: 192, reach } },
  { url: "/icon-512.png", form: { type: "png", size: 512, reach } },
  { url: "/icon-maskable-512.png", form: { type: "png", size: 512, reach: maskableReach } },
  { url: "/card.png", form: { type: "card" } },
];

/** An icon of the publication's own takes the place of others too, which would be another sign. */
const replacedBy: Readonly<Record<string, string>> = {
  "/favicon.ico": "/favicon.svg",
  "/icon-maskable-512.png": "/icon-512.png",
};

/** Returns true for an icon of the publication's own, and for one that is drawn: not if it would be another sign. */
export function isPublished(url: string, own: ReadonlySet<string>): boolean {
  return own.has(url) || !own.has(replacedBy[url] ?? "");
}

/** Returns the files that a publication needs besides those of its own, by their root-relative urls. */
export function identityFiles(
  publication: Pick<Publication, "name" | "description" | "language" | "accent">,
  { fonts, lacking }: CardType,
  own: ReadonlySet<string>,
): readonly IdentityFile[] {
  const { name, description, language, accent } = publication;
  const letter = letterOf(name, language);
  const facts = {
    letter: lacking(letter, language).length > 0 ? "" : letter,
    name,
    description,
    language,
    direction: directionOf(language),
    accent: accentShades(accent),
  };
  return forms
    .filter(({ url }) => !own.has(url) && isPublished(url, own))
    .map(({ url, form }) => {
      const { letter, accent } = facts;
      const shown = form.type === "card" ? facts : { letter, accent, language };
      const hash = urlHash([identityVersion, fonts, JSON.stringify([form, shown])]);
      return {
        url,
        cachedAs: `/pictures/identity-${hash}${url.slice(url.lastIndexOf("."))}`,
        facts: { ...facts, form },
      };
    });
}
