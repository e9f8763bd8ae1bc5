import { weakMemo } from "../../lib/cache.ts";
import { slugOf, spellingKey } from "../../lib/names.ts";
import type { Section } from "../../model/section.ts";
import type { ImportedCategory } from "../imported-item.ts";
import { fittingLine } from "../text/fitting-text.ts";
import { isReservedName } from "./reserved-names.ts";

/** Where the categories of an article put it. */
interface CategoryPlace {
  /** The id of its section; undefined if none of its categories has one. */
  readonly section?: string | undefined;
  /** The names of its other categories. */
  readonly tags: readonly string[];
}

/** A section that an import makes of a category. */
interface NewSection {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
}

export interface SectionsPlan {
  /** Returns the place of an article by its categories, the main one first. */
  readonly placeOf: (categories: readonly string[]) => CategoryPlace;
  /** Returns the id of the section that a category of the archive has become; undefined if it is a tag. */
  readonly sectionOf: (category: string) => string | undefined;
  readonly newSections: readonly NewSection[];
  /** What is to be told of the last of them, in whole sentences. */
  readonly notice?: string | undefined;
}

/** What the publication says of categories, by their names or slugs as `spellingKey` gives them. */
type CategoryTable = ReadonlyMap<
  string,
  { readonly section?: string | undefined; readonly tags?: readonly string[] | undefined }
>;

interface SectionsInput {
  /** The categories of each article. */
  readonly uses: Iterable<readonly string[]>;
  readonly categories: readonly ImportedCategory[];
  readonly sections: readonly Pick<Section, "id" | "name">[];
  readonly table?: CategoryTable | undefined;
  /** Names that no section may have, since pages have them. */
  readonly taken?: ReadonlySet<string> | undefined;
}

/** So many categories become sections. More do not fit into a navigation. */
const mostSections = 12;

/**
 * Plans which categories of an archive are sections: those that are one already by id or name, or by the table of the
 * publication; of the others, the twelve at the top that most articles have. All others are tags.
 */
export function sectionsPlan({ uses, sections, ...input }: SectionsInput): SectionsPlan {
  const find = categoryFinder(input.categories);
  const known = new Map(
    sections.flatMap(({ id, name }) => [[id, id] as const, [spellingKey(name), id] as const]),
  );
  const ids = new Map<Category, string | undefined>();
  const tableOf = ({ slug, name }: Category) =>
    input.table?.get(spellingKey(name)) ?? input.table?.get(spellingKey(slug));
  const counts = new Map<Category, number>();
  for (const categories of uses)
    for (const category of new Set(categories.map((one) => find(one).top)))
      counts.set(category, (counts.get(category) ?? 0) + 1);
  const taken = new Set([...sections.map(({ id }) => id), ...(input.taken ?? [])]);
  const newSections: NewSection[] = [];
  for (const [category] of [...counts].sort(([, one], [, other]) => other - one)) {
    const { slug, name, description } = category;
    const existing = tableOf(category) ?? known.get(slugOf(slug)) ?? known.get(spellingKey(name));
    if (existing !== undefined || isNoCategory(category)) continue;
    const id = slugOf(slug) || slugOf(name);
    if (newSections.length >= mostSections || id === "" || taken.has(id) || isReservedName(id)) continue;
    taken.add(id);
    ids.set(category, id);
    newSections.push({ id, name: fittingLine(name, 60), description });
  }
  const ownSection = (category: Category): string | undefined =>
    tableOf(category)?.section ??
    known.get(slugOf(category.slug)) ??
    known.get(spellingKey(category.name)) ??
    ids.get(category);
  const sectionOf = ({ category, top }: FoundCategory): string | undefined =>
    ownSection(category) ?? ownSection(top);
  return {
    // Many articles share one list.
    placeOf: weakMemo((categories: readonly string[]): CategoryPlace => {
      const found = categories.map(find);
      const section = found.map(sectionOf).find((id) => id !== undefined);
      const tags = found.flatMap(({ category }) => {
        if (isNoCategory(category) || (section !== undefined && ownSection(category) === section)) return [];
        const row = tableOf(category);
        return row ? (row.tags ?? []) : [category.name];
      });
      return { section, tags: [...new Set(tags)] };
    }),
    sectionOf: (category) => ownSection(find(category).category),
    newSections,
  };
}

type Category = Pick<ImportedCategory, "slug" | "name" | "description">;

interface FoundCategory {
  readonly category: Category;
  /** The one at the top above it; itself if there is none. */
  readonly top: Category;
}

/** Returns a finder of categories by slug or name. One that the archive does not describe is known by its name alone. */
function categoryFinder(categories: readonly ImportedCategory[]): (named: string) => FoundCategory {
  const all = categories.filter(({ type }) => type === "category");
  const bySlug = new Map(all.map((category) => [category.slug, category]));
  const byName = new Map(all.map((category) => [spellingKey(category.name), category]));
  const topOf = (category: ImportedCategory, depth = 0): ImportedCategory => {
    const parent = category.parent === undefined ? undefined : bySlug.get(category.parent);
    return parent === undefined || depth > 20 ? category : topOf(parent, depth + 1);
  };
  const found = new Map<string, FoundCategory>();
  return (named) => {
    const key = bySlug.has(named) ? named : spellingKey(named);
    return found.getOrInsertComputed(key, () => {
      const category = bySlug.get(named) ?? byName.get(key);
      if (category) return { category, top: topOf(category) };
      const alone = { slug: named, name: named };
      return { category: alone, top: alone };
    });
  };
}

/** Returns true for the category that systems give to what has none. */
function isNoCategory({ slug }: Category): boolean {
  return /^(?:uncategori[sz]ed|uncategory|non-classe|sin-categoria|sem-categoria|allgemein|senza-categoria|geen-categorie|ukategorisert|okategoriserade)(?:-[a-z]{2})?$/.test(
    slugOf(slug),
  );
}
