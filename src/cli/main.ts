#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { dayRange, jsonSchema } from '../document/index.js'
import { InputError, READ_EXTENSIONS } from '../intake/index.js'
import { LexiconError } from '../lexicon/index.js'
import { StoreError } from '../store/index.js'
import * as commands from './commands.js'
import { EXIT, standardOutput } from './output.js'
import * as pages from './pages.js'
import { PROGRAM } from './program.js'
import { usualJobs } from './read-ahead.js'

const EXIT_CODES = `
Exit codes:
  0  everything was read or shown
  1  some input could not be read; the rest was
  2  the command line or a row of the lexicons was wrong, the store could not be opened, or the port is taken
  3  verify found a stored span that no longer matches its text
`

function edtf(value: string): string {
  if (dayRange(value) === null)
    throw new InvalidArgumentError('give a time in EDTF: 2023, 2023-09, 2023-09-05 or 2023-09-01/2023-09-10.')
  return value
}

/** Reads a whole number from `least` to `most`; `reason` says what to give instead. */
const whole =
  (least: number, most: number, reason: string) =>
  (value: string): number => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most) throw new InvalidArgumentError(reason)
    return number
  }
const port = whole(0, 65535, 'give a port from 0 to 65535; 0 takes a free one.')
const count = whole(1, Infinity, 'give a whole number, 1 or more.')
const threads = whole(1, 64, 'give a number of threads from 1 to 64.')

const storeOption = () => new Option('--store <file>', 'where the record is kept').default('sanad.db')
const publishedOption = () =>
  new Option('--published <edtf>', 'the day the pages appeared; outranks what they state').argParser(edtf)
const portOption = () =>
  new Option('--port <number>', 'the port on 127.0.0.1; without it 8720, or a free one if that is taken').argParser(port)

const privateOption = () => new Option('--allow-private', 'ask addresses of this machine and of private networks too')
const contactOption = () =>
  new Option('--contact <address>', 'a mail or web address of yours, told to the sites that are asked').argParser((value) => {
    if (/^[\x21-\x7e]{3,200}$/.test(value)) return value
    throw new InvalidArgumentError('give one address, such as desk@paper.example.')
  })

/** A number of minutes or seconds that is not negative. */
function amount(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) throw new InvalidArgumentError('give a number, 0 or more.')
  return number
}

const INPUTS = `files, folders, https:// addresses, or - for standard input (${READ_EXTENSIONS})`

const program = new Command('sanad')
  .description(
    'Reads Arabic news coverage: who did what to whom, when and where, who says so and through whom, and what contradicts what.',
  )
  .version(PROGRAM.version)
  .addHelpText('after', EXIT_CODES)
  .exitOverride()

program
  .command('read')
  .description('read pages and print what each says; nothing is stored')
  .argument('<file...>', INPUTS)
  .addOption(new Option('--format <form>', 'for people, or one JSON reading a line').choices(['text', 'jsonl']).default('text'))
  .option('--explain', 'print each page line by line instead: what was kept as article, what was left out and why')
  .addOption(publishedOption())
  .addOption(privateOption())
  .addOption(contactOption())
  .action(async (files: string[], options) => finish(await commands.readPages(files, options, standardOutput)))

program
  .command('add')
  .description('read pages into the store; what it holds already is not read again')
  .argument('<path...>', INPUTS)
  .addOption(storeOption())
  .addOption(publishedOption())
  .addOption(
    new Option('--jobs <number>', 'how many threads read; what is stored is the same with any number')
      .argParser(threads)
      .default(usualJobs(), 'one a core, 4 at most'),
  )
  .addOption(privateOption())
  .addOption(contactOption())
  .action(async (paths: string[], options) => finish(await commands.add(paths, options, standardOutput)))

program
  .command('watch')
  .description('visit feeds, news sitemaps and the pages they name, again and again, as robots.txt allows; Ctrl-C ends it')
  .argument('<address...>', 'feeds (RSS, Atom, RDF, JSON Feed), sitemaps, sites that name their feeds, or single pages')
  .addOption(storeOption())
  .addOption(new Option('--every <minutes>', 'between two visits of a feed').argParser(amount).default(15))
  .addOption(
    new Option('--delay <seconds>', 'between two requests to one host; robots.txt may ask for more').argParser(amount).default(5),
  )
  .option('--once', 'end when nothing is due any more')
  .addOption(privateOption())
  .addOption(contactOption())
  .action(async (addresses: string[], options) => finish(await commands.watch(addresses, options, standardOutput)))

program
  .command('changes')
  .description('show what outlets changed in pages after they appeared, version by version')
  .argument('[source]', 'a page as the store names it; without it all that changed')
  .addOption(storeOption())
  .addOption(new Option('--format <form>', 'for people, or one JSON object a page').choices(['text', 'json']).default('text'))
  .action(async (source: string | undefined, options) => finish(await commands.changes(source, options, standardOutput)))

program
  .command('record')
  .description('print what is known across all stored articles: events, who told them, copies, contradictions')
  .addOption(storeOption())
  .addOption(new Option('--format <form>', 'for people, or one JSON object').choices(['text', 'json']).default('text'))
  .action(async (options) => finish(await commands.record(options, standardOutput)))

program
  .command('timeline')
  .description('print the events of the store by time, each with its tellings, chains and contradictions')
  .addOption(storeOption())
  .option('--entity <name>', 'only events of this person, body or place, in any of its spellings')
  .addOption(new Option('--from <edtf>', 'only events not wholly before').argParser(edtf))
  .addOption(new Option('--to <edtf>', 'only events not wholly after').argParser(edtf))
  .addOption(new Option('--limit <number>', 'no more events than this').argParser(count))
  .option('--start <id>', 'begin with this event, where the page before ended')
  .action(async (options) => finish(await commands.timeline(options, standardOutput)))

const pageOptions = (command: Command): Command =>
  command
    .addOption(storeOption())
    .addOption(new Option('--format <form>', 'for people, or one JSON object').choices(['text', 'json']).default('text'))
    .option('--all', 'leave nothing out')

pageOptions(program.command('dossier'))
  .description('print what is known of a person, body or place: names, titles, contradictions, events, words, company')
  .argument('<name>', 'a name in any of its spellings, a row (people:key) or an id of the record (e12)')
  .action(async (name: string, options) =>
    finish(await commands.withStore(options.store, (store) => pages.dossierPage(name, options, store, standardOutput))),
  )

pageOptions(program.command('relation'))
  .description('print how two people, bodies or places stand to each other over time: met, said about each other, contradicted')
  .argument('<a>', 'a name, a row or an id of the record')
  .argument('<b>', 'the other')
  .action(async (a: string, b: string, options) =>
    finish(await commands.withStore(options.store, (store) => pages.relationPage([a, b], options, store, standardOutput))),
  )

pageOptions(program.command('story'))
  .description('print a course of events: its articles, whom it is about, its events, what copies what')
  .argument('<id>', 'the id of a story as «sanad record» lists it, e.g. s3')
  .action(async (id: string, options) =>
    finish(await commands.withStore(options.store, (store) => pages.storyPage(id, options, store, standardOutput))),
  )

pageOptions(program.command('claim'))
  .description('print who claims an event, on how many origins it rests, and how its words changed')
  .argument('<id>', 'the id of an event as «sanad timeline» gives it, e.g. E12')
  .action(async (id: string, options) =>
    finish(await commands.withStore(options.store, (store) => pages.claimPage(id, options, store, standardOutput))),
  )

pageOptions(program.command('threads'))
  .description('list pairs of parties with events over half a year or more')
  .action(async (options) =>
    finish(await commands.withStore(options.store, (store) => pages.threadsPage(options, store, standardOutput))),
  )

for (const [name, verdict, says] of [
  ['join', 'same', 'are one'],
  ['split', 'different', 'are not one'],
] as const)
  program
    .command(name)
    .description(`keep an editor's verdict that two people, bodies or places ${says}; it outranks the rules`)
    .argument('<a>', 'a name, a row (people:key), a Wikidata item, an id of the record (e12) or of one article (SOURCE#e3)')
    .argument('<b>', 'the other')
    .addOption(storeOption())
    .option('--because <text>', 'why, to be shown with it')
    .option('--undo', 'take the verdict on these two back')
    .action(async (a: string, b: string, options) => finish(await commands.judge(verdict, [a, b], options, standardOutput)))

program
  .command('verdicts')
  .description("list the editor's verdicts of the store, or take one back")
  .addOption(storeOption())
  .addOption(new Option('--format <form>', 'for people, or one JSON object a verdict').choices(['text', 'json']).default('text'))
  .addOption(new Option('--undo <number>', 'take this verdict back').argParser(amount))
  .action(async (options) => finish(await commands.verdicts(options, standardOutput)))

program
  .command('reread')
  .description('read the stored pages again with the rows as they are now, and show which articles are read otherwise and how')
  .addOption(storeOption())
  .addOption(new Option('--format <form>', 'for people, or one JSON object an article').choices(['text', 'json']).default('text'))
  .option('--keep', 'store the new readings')
  .action(async (options) => finish(await commands.reread(options, standardOutput)))

program
  .command('serve')
  .description("serve the reader's page on 127.0.0.1")
  .addOption(storeOption())
  .addOption(portOption())
  .action(async (options) => commands.serveStore(options, standardOutput))

program
  .command('why')
  .description(
    'show the rule, lexicon row and words behind a time, name, attribution or event, and what joined an entity of the record',
  )
  .argument(
    '<id>',
    'SOURCE#ID as the timeline and the readings give it, e.g. page.html#v3; or the id of an event or an entity of the record, e.g. E12, e12',
  )
  .addOption(storeOption())
  .action(async (id: string, options) => finish(await commands.why(id, options, standardOutput)))

program
  .command('verify')
  .description('check that every stored span still matches its text')
  .addOption(storeOption())
  .action(async (options) => finish(await commands.verify(options, standardOutput)))

program
  .command('schema')
  .description('print the JSON Schema of a reading or of the record')
  .addArgument(program.createArgument('[form]', '').choices(['reading', 'record']).default('reading'))
  .action((form: keyof typeof jsonSchema) => standardOutput.result(JSON.stringify(jsonSchema[form](), null, 2)))

program
  .command('start')
  .description(
    "read the example coverage (or the paths given), print the timeline and serve the reader's page; stores nothing unless told where",
  )
  .argument('[path...]', 'files and folders of your own')
  .addOption(portOption())
  .option('--store <file>', 'keep the record in this file')
  .action(async (paths: string[], options) => commands.start(paths, options, standardOutput))

function finish(code: number): void {
  process.exitCode = code
}

function isTakenPort(error: unknown): error is Error {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
}

// A reader who leaves early (`sanad timeline | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
  else if (error instanceof StoreError || error instanceof LexiconError || error instanceof InputError || isTakenPort(error)) {
    standardOutput.note(`sanad: ${error.message}`)
    process.exitCode = EXIT.usage
  } else throw error
}
