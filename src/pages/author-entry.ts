import type { Author } from "../model/author.ts";
import type { PageContext } from "./context.ts";
import { pictureView } from "./images.ts";
import type { Link, PictureView } from "./views/shared.ts";

/** An author in a list of them. */
interface AuthorEntry extends Link {
  readonly role?: string | undefined;
  readonly picture?: PictureView | undefined;
}

/** Returns an author as lists show them: with the way to the author's page, and with the portrait. */
export function authorEntry(
  { name, url, role, picture }: Pick<Author, "name" | "url" | "role" | "picture">,
  context: Pick<PageContext, "addresses" | "chrome">,
): AuthorEntry {
  return {
    title: name,
    url: context.addresses.path(url),
    role,
    picture: picture && pictureView(picture, "portrait", context),
  };
}
