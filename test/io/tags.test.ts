import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lackedTags } from '../../src/io/tags.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'ignore' });
}

/** A repository with a commit, and two tags of which one is packed. */
function repository(name: string): string {
  const folder = join(work, name);
  mkdirSync(join(folder, 'plan'), { recursive: true });
  git(folder, 'init', '-q');
  writeFileSync(join(folder, 'plan/plan.yaml'), 'title: Plan\n');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'En');
  git(folder, 'tag', 'plan/2011');
  git(folder, 'tag', '-a', '-m', 'To', 'v2');
  git(folder, 'pack-refs', '--all');
  git(folder, 'tag', 'v3');
  return folder;
}

const asked = new Set(['plan/2011', 'v2', 'v3', 'v4', 'plan']);

test('tags are found loose and packed, from a folder below and in a worktree', () => {
  const folder = repository('usual');
  expect([...lackedTags(join(folder, 'plan'), asked)]).toEqual(['v4', 'plan']);
  git(folder, 'worktree', 'add', '-q', join(work, 'second'));
  expect([...lackedTags(join(work, 'second', 'plan'), asked)]).toEqual(['v4', 'plan']);
});

test('where part of the history was not fetched, or there is no repository, nothing is lacking', () => {
  const folder = repository('whole');
  const shallow = join(work, 'shallow');
  git(work, 'clone', '-q', '--depth', '1', '--no-tags', `file://${folder}`, shallow);
  expect(lackedTags(shallow, asked)).toEqual(new Set());
  const bare = join(work, 'bare');
  mkdirSync(bare);
  expect(lackedTags(bare, asked)).toEqual(new Set());
});
