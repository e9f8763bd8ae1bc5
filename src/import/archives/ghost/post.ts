import { textOfHtml } from "../../../markup/plain-text.ts";
import { type ArticleKind, articleKinds } from "../../../model/article-fields.ts";
import type { ImportContext } from "../../import-format.ts";
import type { ImportedArticle, ImportedItem, ImportedPicture, ImportSource } from "../../imported-item.ts";
import { ghostRelease } from "./release.ts";
import { type Fields, isSet, ownAddress, textAt, timeAt } from "./rows.ts";
import type { GhostTag, Survey } from "./survey.ts";
import { ghostText, sourceHtml } from "./text.ts";

/** What a post needs to become an article. */
interface PostContext {
  readonly survey: Survey;
  readonly source: ImportSource;
  readonly run: ImportContext;
  readonly isUtf8: boolean;
}

/** Returns the article or the page of a row of the table of posts. */
export function postOf(post: Fields, { survey, source, run, isUtf8 }: PostContext): ImportedItem {
  const id = textAt(post, "id", "uuid");
  const meta = { ...survey.metaOf.get(id), ...ownMeta(post) };
  const html = sourceHtml(post);
  const { text, notices } = ghostText(post, html);
  const title = textAt(post, "title");
  const slug = textAt(post, "slug");
  const isPage = textAt(post, "type") === "page" || isSet(post, "page");
  const shared = {
    source,
    release: ghostRelease({ ...post, html }, meta, run.now),
    title: title === "" || title === "(Untitled)" ? "Without a headline" : title,
    standfirst: textOfHtml(textAt(post, "custom_excerpt") || textAt(meta, "meta_description")) || undefined,
    lang: textAt(post, "locale") || undefined,
    slug: slug || undefined,
    oldAddresses: slug === "" ? [] : [`/${encodeURIComponent(slug)}/`],
    text,
    notices: isUtf8 ? notices : [...notices, notUtf8],
  };
  if (isPage) return { type: "page", ...shared };
  return { type: "article", ...shared, ...articleFields(post, meta, survey) };
}

const notUtf8 = "some bytes of it are no UTF-8. They were read as Windows-1252: check letters with accents.";

/** Older versions keep in posts what newer ones have in a table of its own. */
function ownMeta(post: Fields): Fields {
  const names = ["meta_description", "feature_image_alt", "feature_image_caption", "email_only"];
  return Object.fromEntries(names.filter((name) => name in post).map((name) => [name, post[name]]));
}

type ArticleFields = Pick<
  ImportedArticle,
  "date" | "credits" | "categories" | "tags" | "subjects" | "kind" | "id" | "canonical" | "image"
>;

function articleFields(post: Fields, meta: Fields, survey: Survey): ArticleFields {
  const id = textAt(post, "id", "uuid");
  const tags = (survey.tagsOf.get(id) ?? []).flatMap((tag) => survey.tags.get(tag) ?? []);
  const [primary, ...others] = tags.filter(({ isPublic }) => isPublic);
  const authors = survey.authorsOf.get(id) ?? [textAt(post, "author_id")];
  const canonical = textAt(post, "canonical_url");
  return {
    date: timeAt(post, "published_at") ?? timeAt(post, "created_at"),
    credits: authors.flatMap((author) => {
      const user = survey.users.get(author);
      return user ? [{ key: user.slug, name: user.name }] : [];
    }),
    categories: primary ? [primary.slug] : [],
    tags: others.map(({ name }) => name),
    subjects: [],
    kind: kindOf(tags),
    id: id || undefined,
    canonical: /^https?:/.test(canonical) ? canonical : undefined,
    image: leadOf(post, meta),
  };
}

/** Tags of editors that name a kind of article say what it is: #opinion. Those kinds need nothing more. */
function kindOf(tags: readonly GhostTag[]): ArticleKind | undefined {
  const names = tags
    .filter(({ isPublic }) => !isPublic)
    .map(({ name }) => name.replace("#", "").toLowerCase());
  return articleKinds.find((kind) => kind !== "live" && kind !== "sponsored" && names.includes(kind));
}

function leadOf(post: Fields, meta: Fields): ImportedPicture | undefined {
  const address = ownAddress(textAt(post, "feature_image", "image"));
  if (address === "") return undefined;
  return {
    address,
    alt: textAt(meta, "feature_image_alt") || undefined,
    caption: textOfHtml(textAt(meta, "feature_image_caption")) || undefined,
  };
}
