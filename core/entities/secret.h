#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Keys and tokens that their issuers gave a prefix to be known by (the issuers' own documentation: AWS, GitHub, GitLab,
// Slack, Google, Stripe, OpenAI, Anthropic, npm, PyPI, SendGrid, DigitalOcean, Hugging Face, Shopify, age), with the
// length and the characters of each; JSON web tokens (RFC 7519); and private keys in PEM (RFC 7468), from the BEGIN
// line to the END line, or the BEGIN line alone if there is no end.
void find_secrets(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
