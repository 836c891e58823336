// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/price_report.h"

#include <algorithm>
#include <ostream>

#include "app/cli/json.h"

namespace strato::cli {

namespace {

using pricing::Bill;
using pricing::Line;

std::string isoDay(const std::chrono::year_month_day &day) {
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(static_cast<int>(day.year())) + "-" + two(static_cast<unsigned>(day.month())) + "-" +
         two(static_cast<unsigned>(day.day()));
}

/// Decimals as they are, but no price with fewer than two.
std::string dollars(const pricing::Line &line) {
  const std::string text = line.unitPrice.text();
  const std::size_t point = text.find('.');
  const bool isShort = point == std::string::npos || text.size() - point - 1 < 2;
  return "$" + (isShort ? line.unitPrice.text(2) : text);
}

}  // namespace

std::string grouped(std::string number) {
  const std::size_t first = number.starts_with('-') ? 1 : 0;
  std::size_t at = std::min(number.find('.'), number.size());
  while (at > first + 3) {
    at -= 3;
    number.insert(at, ",");
  }
  return number;
}

void printTable(const std::vector<std::vector<std::string>> &rows, const std::vector<bool> &rightAligned,
                std::ostream &out) {
  std::vector<std::size_t> widths(rightAligned.size(), 0);
  for (const auto &row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  for (const auto &row : rows) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string room(widths[i] - row[i].size(), ' ');
      text += (i == 0 ? "" : "  ") + (rightAligned[i] ? room + row[i] : row[i] + room);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out << text << '\n';
  }
}

void printBill(const Bill &bill, const std::string &region, std::ostream &out) {
  std::vector<std::vector<std::string>> rows = {
      {"Item", "Quantity", "", "", "Unit price", "", "USD", "Fact", "As of", "How it was counted"}};
  for (const Line &line : bill.lines) {
    rows.push_back({line.item.english(), grouped(line.quantity.roundedTo(4).text()), line.unit, "x", dollars(line), "=",
                    grouped(line.usd.text(2)), line.fact.value, isoDay(line.asOf), line.explanation.english()});
  }
  rows.push_back({"Total", "", "", "", "", "", grouped(bill.total.text(2)), "", "", ""});
  printTable(rows, {false, true, false, false, true, false, true, false, false, false}, out);
  out << "\nUS dollars in " << region << ", before tax. Each line is rounded to the cent, then they are added.\n";
}

void printBillObject(const Bill &bill, const std::string &margin, std::ostream &out) {
  out << "{\n" << margin << "  \"total_usd\": " << jsonText(bill.total.text(2)) << ",\n" << margin << "  \"lines\": [";
  const char *separator = "\n";
  for (const Line &line : bill.lines) {
    out << separator << margin << "    { \"item\": " << jsonText(line.item.english())
        << ", \"quantity\": " << jsonText(line.quantity.text()) << ", \"unit\": " << jsonText(line.unit)
        << ", \"unit_price_usd\": " << jsonText(line.unitPrice.text()) << ", \"usd\": " << jsonText(line.usd.text(2))
        << ", \"fact\": " << jsonText(line.fact.value) << ", \"as_of\": " << jsonText(isoDay(line.asOf))
        << ", \"explanation\": " << jsonText(line.explanation.english()) << " }";
    separator = ",\n";
  }
  out << '\n' << margin << "  ]\n" << margin << '}';
}

void printBillJson(const Bill &bill, std::ostream &out) {
  printBillObject(bill, {}, out);
  out << '\n';
}

}  // namespace strato::cli
