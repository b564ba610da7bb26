// Reads a word a line, writes its forms on a line, separated by tabs: forms (swedish|english).
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "matching/inflection.h"

int main(int count, char** arguments) {
  using namespace postvett::matching;
  const bool english = count > 1 && std::string_view(arguments[1]) == "english";
  std::ios::sync_with_stdio(false);
  std::vector<std::string> forms;
  for (std::string word; std::getline(std::cin, word); forms.clear()) {
    inflected_forms(word, english ? Language::english : Language::swedish, forms);
    for (const std::string& form : forms) std::cout << form << '\t';
    std::cout << '\n';
  }
  return 0;
}
