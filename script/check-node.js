// JavaScript that an old Node reads, for it is what tells that Node is too old.
import process from 'node:process'

const wanted = 'v24.'

if (!process.version.startsWith(wanted)) {
  process.stderr.write(
    `This runs on Node 24, as the action does, and found ${process.version}.\n` +
      'npm ci brings Node 24 to Linux, to Windows on x64, and to macOS on Intel. Elsewhere, as on Apple silicon and on\n' +
      'Windows on Arm, there is no such package: install Node 24 from https://nodejs.org and run this again.\n',
  )
  process.exitCode = 1
}
