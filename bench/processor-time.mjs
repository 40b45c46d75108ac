// Preloaded into a measured process: writes its processor time, in milliseconds, when it ends. All its threads count. On a
// machine that others use, the time from start to exit says as much of them.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.PROCESSOR_TIME, String((user + system) / 1000));
});
