import { adoptCommand } from './adopt.command.ts';
import { buildCommand } from './build.command.ts';
import type { Command } from './command.ts';
import { diffCommand } from './diff.command.ts';
import { doctorCommand } from './doctor.command.ts';
import { explainCommand } from './explain.command.ts';
import { fmtCommand } from './fmt.command.ts';
import { initCommand } from './init.command.ts';
import { listCommand } from './list.command.ts';
import { lspCommand } from './lsp.command.ts';
import { newCommand } from './new.command.ts';
import { releaseCommand } from './release.command.ts';
import { textconvCommand } from './textconv.command.ts';
import { validateCommand } from './validate.command.ts';
import { verifyCommand } from './verify.command.ts';
import { watchCommand } from './watch.command.ts';

/** Every command besides `help` and `completion`, which are about them, in the order of the help. */
export const commands: readonly Command[] = [
  validateCommand,
  buildCommand,
  watchCommand,
  diffCommand,
  textconvCommand,
  initCommand,
  newCommand,
  adoptCommand,
  releaseCommand,
  verifyCommand,
  listCommand,
  fmtCommand,
  lspCommand,
  explainCommand,
  doctorCommand,
];
