import { Parser } from "htmlparser2";

/** The content security policy that a page carries. */
export const policyOf = (markup: string): string | undefined => {
  const policies: string[] = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (tag === "meta" && attributes["http-equiv"]?.toLowerCase() === "content-security-policy")
        policies.push(attributes.content ?? "");
    },
  });
  parser.end(markup);
  return policies[0];
};

/** What is wrong with a policy: none, one that lets others in, or one that lets code in that stands in the page itself. */
export const policyErrors = (policy: string | undefined): readonly string[] => {
  if (policy === undefined) return ["the page carries no policy"];
  return [
    ...(/default-src '(?:self|none)'\s*(?:;|$)/.test(policy) ? [] : [`others may come in by ${policy}`]),
    ...(/'unsafe-(?:inline|eval|hashes)'/.test(policy) ? [`code may stand in the page by ${policy}`] : []),
  ];
};
