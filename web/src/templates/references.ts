// What templates may name, as the panel around a field lists it.

export interface Reference {
  /** Between the braces. */
  path: string;
  label: string;
  type: string;
  /** Its last value, shortened; null where none was recorded. */
  last: string | null;
}

export interface ReferenceGroup {
  title: string;
  references: Reference[];
}

export interface References {
  groups: ReferenceGroup[];
  texts: { title: string; search: string; none: string };
}

/** The references that hold where a field stands; null outside of a panel that lists them. */
export function referencesFor(field: Element): References | null {
  const list = field.closest('[data-reference-scope]')?.querySelector('[data-references]');
  if (!list?.textContent) return null;
  const found = JSON.parse(list.textContent) as References;
  return found.groups.length > 0 ? found : null;
}

/** Those that hold every word of the query, in path or label; what begins so comes first. */
export function matching(groups: ReferenceGroup[], query: string): ReferenceGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word.length > 0);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      title: group.title,
      references: group.references
        .filter((reference) => words.every((word) => `${reference.path} ${reference.label} ${group.title}`.toLowerCase().includes(word)))
        .sort((one, other) => rank(one, words[0]!) - rank(other, words[0]!)),
    }))
    .filter((group) => group.references.length > 0);
}

function rank(reference: Reference, word: string): number {
  const path = reference.path.toLowerCase();
  if (path.startsWith(word)) return 0;
  return path.split('.').some((part) => part.startsWith(word)) ? 1 : 2;
}
