// One measurement of the native engine, for bench.mjs: loads a rule file, checks texts, and prints the times.
//
//   postvett_bench RULES PACKS TEXTS WARM ROUNDS ACCEPTED
//
// PACKS is the folder of the packs, beside which the rights corpus lies. TEXTS holds UTF-16LE text, each ended by U+0000; the first WARM of them are checked
// before the clock runs, the others ROUNDS times over. ACCEPTED is 1 for a file that was loaded without error before.
// Output, JSON: {"calibration_ms", "load_ms", "load_cpu_ms", "memory_mb", "errors", "findings", "samples": [microseconds]}.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "postvett/rule_set.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point from) { return std::chrono::duration<double, std::milli>(Clock::now() - from).count(); }

std::optional<std::string> read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string rights_corpus(const std::string& folder) {
  std::string out;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() == ".ndjson") out += read(file.path().string()).value_or("");
  }
  return out;
}

std::vector<std::u16string> texts(const std::string& bytes) {
  std::vector<std::u16string> out(1);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto unit = static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) | static_cast<unsigned char>(bytes[i + 1]) << 8);
    if (unit == 0) out.emplace_back();
    else out.back() += unit;
  }
  out.pop_back();
  return out;
}

// The same loop as in figures.mjs (xorshift, George Marsaglia): what the machine does in which time, whatever the engine.
double calibrate() {
  const auto start = Clock::now();
  std::uint32_t x = 1;
  for (int i = 0; i < 10'000'000; ++i) {
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
  }
  const double ms = milliseconds(start);
  return x == 0 ? 0 : ms;
}

// Resident memory in MB (Linux).
double resident() {
  std::ifstream in("/proc/self/statm");
  double pages = 0;
  in >> pages >> pages;
  return pages * 4096 / 1e6;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 7) return 2;
  const auto rules = read(arguments[1]);
  const auto input = read(arguments[3]);
  if (!rules || !input) return 2;
  const std::vector<std::u16string> all = texts(*input);
  const auto warm = static_cast<std::size_t>(std::atoi(arguments[4]));
  const int rounds = std::atoi(arguments[5]);
  const postvett::PackLibrary packs = [&](std::string_view name) -> std::optional<std::string> {
    if (name == "postvett:rights-corpus") return rights_corpus(std::string(arguments[2]) + "/../rights");
    const std::size_t colon = name.find(':');
    return read(std::string(arguments[2]) + "/" + std::string(name.substr(colon + 1)) + ".json");
  };

  const double calibration = calibrate();
  const double before = resident();
  const auto start = Clock::now();
  const std::clock_t start_cpu = std::clock();
  const postvett::LoadResult loaded = postvett::load_rules({"bench", *rules}, packs, {arguments[6][0] == '1'});
  const double load = milliseconds(start);
  const double load_cpu = 1000.0 * static_cast<double>(std::clock() - start_cpu) / CLOCKS_PER_SEC;
  std::size_t findings = 0;
  std::vector<double> samples;
  if (loaded.rules) {
    const postvett::Context context;
    for (std::size_t i = 0; i < warm && i < all.size(); ++i) loaded.rules->check(all[i], context);
    for (int round = 0; round < rounds; ++round) {
      for (std::size_t i = warm; i < all.size(); ++i) {
        const auto began = Clock::now();
        const postvett::CheckResult result = loaded.rules->check(all[i], context);
        samples.push_back(milliseconds(began) * 1000);
        findings += result.findings.size();
      }
    }
  }
  std::size_t errors = 0;
  for (const auto& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity != postvett::Severity::error) continue;
    if (errors++ == 0) std::fprintf(stderr, "%s %s %s\n", diagnostic.code.c_str(), diagnostic.message.c_str(), diagnostic.mend.c_str());
  }
  std::printf("{\"calibration_ms\": %.3f, \"load_ms\": %.3f, \"load_cpu_ms\": %.3f, \"memory_mb\": %.2f, \"errors\": %zu, \"findings\": %zu, \"samples\": [", calibration, load, load_cpu,
              resident() - before, errors, findings);
  for (std::size_t i = 0; i < samples.size(); ++i) std::printf("%s%.3f", i == 0 ? "" : ", ", samples[i]);
  std::printf("]}\n");
  return loaded.rules ? 0 : 1;
}
