import { git } from './git.ts';
import { type Commit, findCommits, type Repository } from './repository.ts';
import { UserError } from './user-error.ts';

/** What git allows in the name of a reference. Source: git-check-ref-format(1) */
function isTagName(tag: string): boolean {
  const parts = tag.split('/');
  return (
    tag !== '@' &&
    !/[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\.$/.test(tag) &&
    parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
    !tag.startsWith('-')
  );
}

/**
 * The commit that a tag leads to, whether it is annotated or not.
 * @throws UserError `tag-malformed`, `tag-unknown`, `tag-unknown-shallow`, `tag-of-no-commit`
 */
export function findTag(repository: Repository, tag: string): Commit {
  if (!isTagName(tag)) throw new UserError('tag-malformed', { tag });
  const name = `refs/tags/${tag}`;
  const [commit] = findCommits(repository, [name]);
  if (commit) return commit;
  if (git(repository.at, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]))
    throw new UserError('tag-of-no-commit', { tag });
  throw new UserError(repository.shallow ? 'tag-unknown-shallow' : 'tag-unknown', { tag });
}

/**
 * Tags of a commit and of those before it, in its own history, the nearest first; of one commit, the last in the order of
 * numbers (`v1.10` after `v1.9`).
 */
export function tagsUpTo({ at }: Repository, commit: string): readonly TaggedName[] {
  const format = '--format=%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)';
  const listed = git(at, [
    'for-each-ref',
    `--merged=${commit}`,
    '--sort=-version:refname',
    format,
    'refs/tags/',
  ]);
  const tags = (listed?.toString('utf8') ?? '').split('\n').flatMap((line): TaggedName[] => {
    const [name = '', type, id = '', peeledType, peeledId = ''] = line.split('\0');
    const found = type === 'commit' ? id : peeledType === 'commit' ? peeledId : '';
    return found === '' ? [] : [{ tag: name.replace(/^refs\/tags\//, ''), commit: found }];
  });
  if (tags.length === 0) return [];
  const history = git(at, ['rev-list', '--topo-order', commit])?.toString('latin1').split('\n') ?? [];
  const places = new Map(history.map((id, place) => [id, place]));
  return tags.sort((one, other) => (places.get(one.commit) ?? 0) - (places.get(other.commit) ?? 0));
}

/** A tag and the full hash of its commit. */
interface TaggedName {
  readonly tag: string;
  readonly commit: string;
}
