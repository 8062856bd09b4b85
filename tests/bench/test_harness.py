"""The bench harness computes what it says it computes."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import harness  # noqa: E402


class Figures(unittest.TestCase):
    def row(self, **more):
        return harness.Row("m", "s", samples=[3, 1, 2], **more)

    def test_value_is_the_median(self):
        self.assertEqual(self.row().figures()["value"], 2)

    def test_quantile_is_taken_from_the_samples(self):
        self.assertEqual(harness.Row("m", "s", quantile=0.99, samples=list(range(100))).figures()["value"], 99)

    def test_ratio_is_value_over_baseline(self):
        self.assertEqual(self.row(baseline="b", baseline_samples=[4]).figures()["ratio"], 0.5)

    def test_met_compares_with_the_target(self):
        self.assertTrue(self.row(target=2).figures()["met"])
        self.assertFalse(self.row(target=1.9).figures()["met"])
        self.assertIsNone(self.row().figures()["met"])

    def test_a_row_without_samples_is_a_failure(self):
        with self.assertRaises(harness.Failure):
            harness.Row("m", "s").figures()

    def test_table_names_every_row(self):
        self.assertIn("NO", harness.table([self.row(target=1).figures()]))


if __name__ == "__main__":
    unittest.main()
