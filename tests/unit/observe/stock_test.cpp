#include "core/observe/stock.hpp"

#include <gtest/gtest.h>

namespace samenspel::observe {
namespace {

TEST(Stock, AreaIsLevelTimesTimeBetweenChanges) {
  Stock stock;
  EXPECT_EQ(stock.area_until(100), 0);
  stock.come(2, 10);
  stock.come(1, 20);
  stock.go(3, 40);
  EXPECT_EQ(stock.level(), 0);
  EXPECT_EQ(stock.area_until(50), 2 * 10 + 3 * 20);
  stock.go(1, 50);
  EXPECT_EQ(stock.level(), -1);
  EXPECT_EQ(stock.area_until(60), 80 - 10);
}

TEST(Stocks, ChildrenComeAndGoWithTheirFamily) {
  Stocks stocks;
  stocks.come(3, 10), stocks.come(1, 10);
  stocks.go(3, 20);
  EXPECT_EQ(stocks.families.area_until(30), 30);
  EXPECT_EQ(stocks.children.area_until(30), 50);
}

}  // namespace
}  // namespace samenspel::observe
