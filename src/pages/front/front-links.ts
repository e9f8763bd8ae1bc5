import { sectionPrefix, tagPrefix } from "../../site/front.ts";
import type { BreakingView } from "../views/front.ts";
import type { Link } from "../views/shared.ts";
import { type Desk, groupOf } from "./desk.ts";
import { storyUrl } from "./story-block.ts";

/** Returns links to what an editor puts into focus, as far as it has articles. */
export function focusLinks({ front, context }: Desk): readonly Link[] {
  const { site, addresses } = context;
  return front.focus.flatMap((name): readonly Link[] => {
    if (name.startsWith(tagPrefix)) {
      const tag = groupOf(site.tags, name.slice(tagPrefix.length))?.subject;
      return tag ? [{ title: tag.title, url: addresses.path(tag.url) }] : [];
    }
    if (name.startsWith(sectionPrefix)) {
      const section = groupOf(site.sections, name.slice(sectionPrefix.length))?.subject;
      return section ? [{ title: section.name, url: addresses.path(section.url) }] : [];
    }
    const newest = site.stories.get(name)?.at(-1);
    return newest?.story ? [{ title: newest.story.title, url: storyUrl(newest, { context }) }] : [];
  });
}

/** Returns the line of breaking news; undefined if there is none. It has the time of its article. */
export function breakingView({ front, named, context }: Desk): BreakingView | undefined {
  const { breaking } = front;
  if (!breaking) return undefined;
  const [article] = breaking.article === undefined ? [] : named([breaking.article]);
  return {
    text: breaking.text,
    url: article && context.addresses.path(article.record.url),
    time: article && (article.updated ?? article.record.published),
  };
}
