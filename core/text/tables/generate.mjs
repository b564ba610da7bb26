// Makes unicode_tables.cpp out of the Unicode Character Database:
//
//   node generate.mjs UCD_DIR OUT.cpp
//
// What the tables mean stands in core/text/unicode.h, whose numbers (shifts, order of enumerators) are repeated here and held
// together by static_asserts in the output. Tables are two-stage: a code point's high bits choose a block, equal blocks are
// stored once. Mappings are stored fully decomposed, so that one look-up serves folding and decomposition.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [ucdDir, outPath] = process.argv.slice(2)
if (!ucdDir || !outPath) {
  console.error('usage: node generate.mjs UCD_DIR OUT.cpp')
  process.exit(2)
}

const codePointCount = 0x110000
const propertyShift = 8
const mappingShift = 5
const mappingLimit = 0x30000
const ideographRanges = [[0xf900, 0xfad9], [0x2f800, 0x2fa1d]]

const categories = ['Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Mn', 'Mc', 'Me', 'Nd', 'Nl', 'No', 'Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po',
  'Sm', 'Sc', 'Sk', 'So', 'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs', 'Co', 'Cn']
const wordBreaks = ['Other', 'CR', 'LF', 'Newline', 'Extend', 'ZWJ', 'Regional_Indicator', 'Format', 'Katakana',
  'Hebrew_Letter', 'ALetter', 'Single_Quote', 'Double_Quote', 'MidNumLet', 'MidLetter', 'MidNum', 'Numeric', 'ExtendNumLet',
  'WSegSpace']
const sentenceBreaks = ['Other', 'CR', 'LF', 'Extend', 'Sep', 'Format', 'Sp', 'Lower', 'Upper', 'OLetter', 'Numeric', 'ATerm',
  'SContinue', 'STerm', 'Close']
const flags = { extendedPictographic: 1, whiteSpace: 2, defaultIgnorable: 4, composesBackwards: 8 }

function fail(message) {
  console.error(`generate.mjs: ${message}`)
  process.exit(1)
}

// The data lines of a UCD file as arrays of trimmed fields.
function readFields(name) {
  return readFileSync(join(ucdDir, name), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(';').map((field) => field.trim()))
}

// Calls visit(first, last, fields) for each range of a property file; `property` names the second field to keep.
function eachRange(name, property, visit) {
  let seen = 0
  for (const fields of readFields(name)) {
    if (property !== undefined && fields[1] !== property) continue
    const [first, last = first] = fields[0].split('..').map((hex) => parseInt(hex, 16))
    visit(first, last, fields)
    ++seen
  }
  if (seen === 0) fail(`${name} has no ${property ?? 'data'}`)
}

const hexList = (field) => (field ? field.split(/\s+/).map((hex) => parseInt(hex, 16)) : [])

function enumValues(name, names) {
  const values = new Uint8Array(codePointCount)
  eachRange(name, undefined, (first, last, fields) => {
    const value = names.indexOf(fields[1])
    if (value < 0) fail(`${name}: unknown value ${fields[1]}`)
    values.fill(value, first, last + 1)
  })
  return values
}

// --- Reading ---

const category = new Uint8Array(codePointCount).fill(categories.indexOf('Cn'))
const combiningClass = new Uint8Array(codePointCount)
const decomposition = new Map() // code point to {canonical, mapping}, one step
const decimalZeros = []
let rangeFirst = 0
for (const [hex, name, generalCategory, ccc, , mapping, decimal] of readFields('UnicodeData.txt')) {
  const codePoint = parseInt(hex, 16)
  if (name.endsWith(', First>')) {
    rangeFirst = codePoint
    continue
  }
  const first = name.endsWith(', Last>') ? rangeFirst : codePoint
  category.fill(categories.indexOf(generalCategory), first, codePoint + 1)
  combiningClass[codePoint] = Number(ccc)
  if (mapping) {
    const canonical = !mapping.startsWith('<')
    decomposition.set(codePoint, { canonical, mapping: hexList(mapping.replace(/^<[^>]*>\s*/, '')) })
  }
  if (generalCategory === 'Nd' && decimal === '0') decimalZeros.push(codePoint)
}
const digitCount = category.reduce((count, value) => count + (categories[value] === 'Nd' ? 1 : 0), 0)
if (digitCount !== decimalZeros.length * 10) fail('decimal digits do not come in tens')

const wordBreak = enumValues('auxiliary/WordBreakProperty.txt', wordBreaks)
const sentenceBreak = enumValues('auxiliary/SentenceBreakProperty.txt', sentenceBreaks)
const flagBits = new Uint8Array(codePointCount)
function setFlag(name, property, flag) {
  eachRange(name, property, (first, last) => {
    for (let c = first; c <= last; ++c) flagBits[c] |= flag
  })
}
setFlag('emoji/emoji-data.txt', 'Extended_Pictographic', flags.extendedPictographic)
setFlag('PropList.txt', 'White_Space', flags.whiteSpace)
setFlag('DerivedCoreProperties.txt', 'Default_Ignorable_Code_Point', flags.defaultIgnorable)

const casefold = new Map()
for (const [range, property, mapping] of readFields('DerivedNormalizationProps.txt')) {
  if (property !== 'NFKC_CF') continue
  const [first, last = first] = range.split('..').map((hex) => parseInt(hex, 16))
  for (let c = first; c <= last; ++c) casefold.set(c, hexList(mapping))
}
if (casefold.size < 10000) fail('DerivedNormalizationProps.txt has too few NFKC_CF mappings')

// --- Decompositions and compositions ---

const isHangulSyllable = (c) => c >= 0xac00 && c <= 0xd7a3

// Unicode 15.0, section 3.12. Hangul syllables as such stay out of the tables: the program does the same.
function decomposeHangul(c) {
  const index = c - 0xac00
  const trail = index % 28
  return [0x1100 + Math.floor(index / 588), 0x1161 + Math.floor((index % 588) / 28), ...(trail ? [0x11a7 + trail] : [])]
}

// The full decomposition, in canonical order.
function decompose(sequence, compatibility) {
  const out = []
  for (const c of sequence) {
    const step = decomposition.get(c)
    if (step && (step.canonical || compatibility)) out.push(...decompose(step.mapping, compatibility))
    else if (isHangulSyllable(c)) out.push(...decomposeHangul(c))
    else out.push(c)
  }
  for (let i = 1; i < out.length; ++i) {
    for (let k = i; k > 0 && combiningClass[out[k]] !== 0 && combiningClass[out[k - 1]] > combiningClass[out[k]]; --k) {
      [out[k - 1], out[k]] = [out[k], out[k - 1]]
    }
  }
  return out
}

const excluded = new Set(readFields('CompositionExclusions.txt').map(([hex]) => parseInt(hex, 16)))
const compositions = []
for (const [composite, { canonical, mapping }] of decomposition) {
  if (!canonical || mapping.length !== 2 || excluded.has(composite)) continue
  if (combiningClass[composite] !== 0 || combiningClass[mapping[0]] !== 0) continue // a non-starter decomposition
  compositions.push({ first: mapping[0], second: mapping[1], composite })
  flagBits[mapping[1]] |= flags.composesBackwards
}
compositions.sort((a, b) => a.first - b.first || a.second - b.second)
for (let c = 0x1161; c <= 0x1175; ++c) flagBits[c] |= flags.composesBackwards
for (let c = 0x11a8; c <= 0x11c2; ++c) flagBits[c] |= flags.composesBackwards

const mappings = { casefold: new Map(), canonical: new Map(), compatibility: new Map() }
for (const [c, { canonical }] of decomposition) {
  if (canonical) mappings.canonical.set(c, decompose([c], false))
  mappings.compatibility.set(c, decompose([c], true))
}
for (let c = 0; c < codePointCount; ++c) {
  if (isHangulSyllable(c)) continue
  const folded = casefold.get(c)
  const ignorable = (flagBits[c] & flags.defaultIgnorable) !== 0
  if (ignorable !== (folded !== undefined && folded.length === 0)) fail(`default ignorable and NFKC_CF differ at ${c.toString(16)}`)
  if (ignorable) continue
  const full = decompose(folded ?? [c], false)
  if (full.length !== 1 || full[0] !== c) mappings.casefold.set(c, full)
}

// --- Writing ---

// Splits `values` into blocks of 2^shift, each stored once.
function twoStage(values, shift) {
  const size = 1 << shift
  const known = new Map()
  const blocks = []
  const stored = []
  for (let at = 0; at < values.length; at += size) {
    const block = values.slice(at, at + size)
    const key = block.join()
    if (!known.has(key)) {
      known.set(key, known.size)
      stored.push(...block)
    }
    blocks.push(known.get(key))
  }
  return { blocks, stored }
}

function array(type, name, values, perLine = 24) {
  const lines = []
  for (let at = 0; at < values.length; at += perLine) lines.push('    ' + values.slice(at, at + perLine).join(',') + ',')
  return `${type} ${name}[] = {\n${lines.join('\n')}\n};\n`
}

// The records, the most frequent combination first.
function propertyTables() {
  const counts = new Map()
  const keys = new Array(codePointCount)
  for (let c = 0; c < codePointCount; ++c) {
    keys[c] = [category[c], wordBreak[c], sentenceBreak[c], flagBits[c], combiningClass[c]].join()
    counts.set(keys[c], (counts.get(keys[c]) ?? 0) + 1)
  }
  const records = [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key)
  if (records.length > 256) fail(`${records.length} property records do not fit into a byte`)
  const index = new Map(records.map((key, i) => [key, i]))
  const { blocks, stored } = twoStage(keys.map((key) => index.get(key)), propertyShift)
  if (Math.max(...blocks) > 255) fail('property blocks do not fit into a byte')
  const text = records.map((key) => {
    const [c, w, s, f, k] = key.split(',')
    return `{Category{${c}},WordBreak{${w}},SentenceBreak{${s}},${f},${k}}`
  })
  return array('const std::uint8_t', 'property_blocks', blocks) + array('const std::uint8_t', 'property_indices', stored) +
    array('const Properties', 'property_records', text, 3)
}

const utf16 = (sequence) => [...String.fromCodePoint(...sequence)].flatMap((c) => c.split('')).map((unit) => unit.charCodeAt(0))

const isShort = ({ first, second, composite }) => Math.max(first, second, composite) < 0x10000
const shortCompositions = compositions.filter(isShort)
const longCompositions = compositions.filter((composition) => !isShort(composition))
const compositionIndex = new Map(shortCompositions.map(({ composite }, i) => [composite, i]))

// The compatibility ideographs stand for unrelated ones, so a plain list takes the least room: 0 is "not here".
const ideographs = ideographRanges.flatMap(([first, last]) => {
  const targets = []
  for (let c = first; c <= last; ++c) {
    const target = mappings.canonical.get(c)
    targets.push(target?.length === 1 && target[0] < 0x10000 ? target[0] : 0)
  }
  return targets
})
const isListedIdeograph = (c, sequence) => ideographRanges.some(([first, last]) => first <= c && c <= last) &&
  sequence.length === 1 && sequence[0] < 0x10000

// Each mapped code point's value: a difference, where several share it, a single unit, a composition to take apart again, or a
// sequence, in this order. The kinds exist for size: what neighbours have in common compresses.
function mappingTables(name, mapping) {
  const entries = [...mapping].filter(([c, sequence]) => !isListedIdeograph(c, sequence)).sort((a, b) => a[0] - b[0])
  const isSingle = (sequence) => sequence.length === 1 && sequence[0] < 0x10000
  const difference = (c, sequence) => (sequence[0] - c) & 0xffff
  const shares = new Map()
  for (const [c, sequence] of entries) {
    if (isSingle(sequence)) shares.set(difference(c, sequence), (shares.get(difference(c, sequence)) ?? 0) + 1)
  }

  const lists = { differences: [0], singles: [], sequences: [] }
  const known = { differences: new Map(), singles: new Map(), sequences: new Map() }
  function place(kind, key, units) {
    if (!known[kind].has(key)) known[kind].set(key, lists[kind].push(...units) - units.length)
    return { kind, index: known[kind].get(key) }
  }
  const places = entries.map(([c, sequence]) => {
    if (isSingle(sequence)) {
      const by = difference(c, sequence)
      return shares.get(by) > 2 ? place('differences', by, [by]) : place('singles', sequence[0], sequence)
    }
    const composite = name === 'casefold' ? casefold.get(c) ?? [c] : [c]
    const pair = composite.length === 1 ? compositionIndex.get(composite[0]) : undefined
    if (pair !== undefined) {
      const { first, second } = shortCompositions[pair]
      const parts = [...(mapping.get(first) ?? [first]), ...(mapping.get(second) ?? [second])]
      if (!mapping.has(second) && parts.join() === sequence.join()) return { kind: 'compositions', index: pair }
    }
    const units = utf16(sequence)
    return place('sequences', units.join(), [units.length, ...units])
  })

  const bases = { differences: 0, singles: lists.differences.length }
  bases.compositions = bases.singles + lists.singles.length
  bases.sequences = bases.compositions + shortCompositions.length
  if (bases.sequences + lists.sequences.length > 0xffff) fail(`${name}: values do not fit into 16 bits`)
  const values = new Array(mappingLimit).fill(0)
  entries.forEach(([c], i) => {
    if (c >= mappingLimit) fail(`${name}: a mapping past the limit`)
    values[c] = bases[places[i].kind] + places[i].index
  })
  const { blocks, stored } = twoStage(values, mappingShift)
  const member = (suffix) => `${name}_${suffix}`
  return 'namespace {\n' + array('const std::uint16_t', member('blocks'), blocks) +
    array('const std::uint16_t', member('values'), stored) + array('const char16_t', member('differences'), lists.differences) +
    array('const char16_t', member('singles'), lists.singles) + array('const char16_t', member('sequences'), lists.sequences) +
    '}  // namespace\n' +
    `const Mapping ${name}_mapping = {${['blocks', 'values', 'differences', 'singles', 'sequences'].map(member).join(', ')}, ` +
    `${bases.singles}, ${bases.compositions}, ${bases.sequences}};\n`
}

function compositionTables() {
  const column = (name) => array('const char16_t', `composition_${name}s`, shortCompositions.map((composition) => composition[name]))
  const long = longCompositions.map(({ first, second, composite }) => `{${first},${second},${composite}}`)
  return column('first') + column('second') + column('composite') +
    `const std::size_t composition_count = ${shortCompositions.length};\n` +
    array('const LongComposition', 'long_compositions', long, 8) +
    `const std::size_t long_composition_count = ${long.length};\n`
}

const out = `// Generated by core/text/tables/generate.mjs from the Unicode Character Database 15.0. Not to be edited.
#include "text/unicode.h"

namespace postvett::text::tables {

static_assert(property_shift == ${propertyShift} && mapping_shift == ${mappingShift} && mapping_limit == ${mappingLimit});
static_assert(${ideographRanges.map(([first, last], i) => `ideographs_${i + 1}_first == ${first} && ideographs_${i + 1}_last == ${last}`).join(' && ')});
static_assert(Category::Cn == Category{${categories.indexOf('Cn')}} && Category::Nd == Category{${categories.indexOf('Nd')}});
static_assert(WordBreak::w_seg_space == WordBreak{${wordBreaks.indexOf('WSegSpace')}} && WordBreak::a_letter == WordBreak{${wordBreaks.indexOf('ALetter')}});
static_assert(SentenceBreak::close == SentenceBreak{${sentenceBreaks.indexOf('Close')}} && SentenceBreak::lower == SentenceBreak{${sentenceBreaks.indexOf('Lower')}});

${propertyTables()}
${mappingTables('casefold', mappings.casefold)}
${mappingTables('canonical', mappings.canonical)}
${mappingTables('compatibility', mappings.compatibility)}
${compositionTables()}
${array('const char16_t', 'compatibility_ideographs', ideographs)}
${array('const char32_t', 'decimal_zeros', decimalZeros)}const std::size_t decimal_zero_count = ${decimalZeros.length};

}  // namespace postvett::text::tables
`
mkdirSync(dirname(outPath), { recursive: true })
writeFileSync(outPath, out)
