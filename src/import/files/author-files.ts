import type { ImportedAuthor } from "../imported-item.ts";
import { articlePictures, type PictureCopy, type PictureSource } from "../media/article-pictures.ts";
import type { AuthorsPlan } from "../plan/authors-plan.ts";
import { fittingLine, fittingLineOf } from "../text/fitting-text.ts";
import { paragraphMarkdown } from "../wires/plain-text/plain-text.ts";
import { fileWithFields } from "./article-file.ts";
import type { SubjectFile } from "./subject-files.ts";

/** The profile of a new author, with the portrait that lies beside it. */
interface AuthorFile extends SubjectFile {
  readonly copies: readonly PictureCopy[];
  readonly author: ImportedAuthor;
  /** The address of a portrait that was not found. */
  readonly lostPicture?: string | undefined;
}

/** Returns the profiles of new authors. They hold no address of e-mail. */
export async function authorFiles(
  { newAuthors }: AuthorsPlan,
  sources: readonly PictureSource[],
): Promise<readonly AuthorFile[]> {
  const files: AuthorFile[] = [];
  for (const [id, author] of newAuthors) files.push(await authorFile(id, author, sources));
  return files;
}

async function authorFile(
  id: string,
  author: ImportedAuthor,
  sources: readonly PictureSource[],
): Promise<AuthorFile> {
  const { name, role, biography, picture } = author;
  const { nameOf, copies } = await articlePictures(picture ? [picture.address] : [], sources, {
    folder: "authors",
    prefix: `${id}-`,
  });
  const src = picture && nameOf(picture.address);
  return {
    path: `authors/${id}.md`,
    text: fileWithFields(
      {
        name: fittingLine(name, 100),
        role: fittingLineOf(role, 100),
        // Who is shown is what a portrait shows.
        image:
          src === undefined
            ? undefined
            : {
                src,
                alt: fittingLineOf(picture?.alt ?? name, 500),
                credit: fittingLineOf(picture?.credit, 200),
              },
      },
      paragraphsOf(biography ?? ""),
    ),
    copies,
    author,
    lostPicture: src === undefined ? picture?.address : undefined,
  };
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraphMarkdown(paragraph.replace(/\s+/g, " ").trim()))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
