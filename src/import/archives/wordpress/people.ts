import type { ImportedAuthor, ImportedCredit } from "../../imported-item.ts";
import { siteFolder } from "./addresses.ts";
import type { AttachmentIndex } from "./attachments.ts";
import { nicenameOf, plainText, publicName } from "./names.ts";
import type { WxrAuthor } from "./wxr-head.ts";
import type { WxrItem } from "./wxr-item.ts";

/** Somebody whose name stands above articles of the old site. */
export interface Person {
  /** The login, or its form in addresses if it is an e-mail address. */
  readonly key: string;
  readonly nicename: string;
  readonly name: string;
  readonly role?: string | undefined;
  readonly biography?: string | undefined;
  /** The number of the attachment that is a portrait. */
  readonly picture?: string | undefined;
}

export function personOf({ login, name }: WxrAuthor): Person {
  const nicename = nicenameOf(login);
  return { key: login.includes("@") ? nicename : login, nicename, name };
}

/** Returns a guest writer, whom the plugin Co-Authors Plus keeps as an item. */
export function guestOf(item: WxrItem): Person {
  const { meta, slug, title } = item;
  const nicename = slug.replace(/^cap-/, "") || nicenameOf(meta.get("cap-user_login") ?? title);
  const names = [meta.get("cap-display_name") ?? "", title, nicename];
  return {
    key: nicename,
    nicename,
    name: publicName(names.map(plainText)),
    role: plainText(meta.get("cap-job_title") ?? "") || undefined,
    biography: plainText(meta.get("cap-description") ?? item.content) || undefined,
    picture: meta.get("_thumbnail_id"),
  };
}

/** The people of an export. */
export interface PeopleIndex {
  readonly all: readonly Person[];
  /** Returns the credits of an item: its co-authors if there are some, else who saved it first. */
  readonly creditsOf: (item: WxrItem) => readonly ImportedCredit[];
}

export function peopleIndex(people: readonly Person[]): PeopleIndex {
  const byName = new Map<string, Person>();
  for (const person of people) {
    const name = person.nicename.toLowerCase();
    // A guest writer may be linked to a login, and then says more.
    const before = byName.get(name);
    byName.set(
      name,
      before ? { ...person, ...defined(before), biography: before.biography ?? person.biography } : person,
    );
  }
  const creditOf = (written: string, shown: string): ImportedCredit => {
    const nicename = nicenameOf(written.replace(/^cap-/, ""));
    const person = byName.get(nicename);
    return person
      ? { key: person.key, name: person.name }
      : { key: nicename, name: publicName([plainText(shown), nicename]) };
  };
  return {
    all: [...byName.values()],
    creditsOf: ({ terms, creator }) => {
      const coAuthors = new Map(
        terms
          .filter(({ domain }) => domain === "author")
          .map(({ slug, name }) => [slug, creditOf(slug, name)]),
      );
      if (coAuthors.size > 0) return [...coAuthors.values()];
      return creator === "" ? [] : [creditOf(creator, creator)];
    },
  };
}

function defined(person: Person): Partial<Person> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
}

/** Returns the profile of a person. Portraits of Gravatar are in no export. */
export function profileOf(
  { key, nicename, name, role, biography, picture }: Person,
  { attachments }: { readonly attachments: AttachmentIndex },
  file: string,
  siteUrl: string,
): ImportedAuthor {
  const portrait = attachments.byId(picture ?? "");
  const address = `${siteFolder(siteUrl)}/author/${encodeURIComponent(nicename)}/`;
  return {
    type: "author",
    source: { file },
    key,
    name,
    role,
    biography,
    picture: portrait && {
      address: portrait.url,
      alt: portrait.alt || undefined,
      credit: portrait.credit || undefined,
    },
    oldAddresses: [address],
    feeds: [`${address}feed/`],
  };
}
