namespace Reeve.Linkage.Score;

/// <summary>A condition bound to profiles. Scratch holds what a pair's measures came to, NaN where not yet measured.</summary>
abstract class LevelTest
{
    public abstract bool Holds(int left, int right, double[] scratch);

    public sealed class Missing(ProfileField field) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch) => field.Codes[left] < 0 || field.Codes[right] < 0;
    }

    public sealed class Exact(ProfileField field) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch) => field.Codes[left] >= 0 && field.Codes[left] == field.Codes[right];
    }

    /// <summary>Two fields in one numbering; equal crosswise, both ways (swapped) or one way.</summary>
    public sealed class Crosswise(int[] first, int[] second, bool bothWays) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch)
        {
            bool there = first[left] >= 0 && first[left] == second[right], back = first[right] >= 0 && first[right] == second[left];
            return bothWays ? there && back && first[left] != first[right] : there || back;
        }
    }

    public sealed class Synonym(int[] codes, int[][] groups) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch)
        {
            int l = codes[left], r = codes[right];
            if (l < 0 || r < 0) return false;
            if (l == r) return true;
            foreach (int group in groups[l]) if (Array.IndexOf(groups[r], group) >= 0) return true;
            return false;
        }
    }

    public sealed class Initial(ProfileField field) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch)
        {
            if (field.Codes[left] < 0 || field.Codes[right] < 0) return false;
            string l = field.Values[field.Codes[left]], r = field.Values[field.Codes[right]];
            return (l.Length == 1 || r.Length == 1) && l.Length > 0 && r.Length > 0 && l[0] == r[0];
        }
    }

    /// <summary>A measure of two texts against a threshold; levels that share the measure share its slot.</summary>
    public sealed class Measured(ProfileField field, Func<string, string, double> measure, int slot, double threshold, bool atLeast) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch)
        {
            int l = field.Codes[left], r = field.Codes[right];
            if (l < 0 || r < 0) return false;
            if (double.IsNaN(scratch[slot])) scratch[slot] = measure(field.Values[l], field.Values[r]);
            return atLeast ? scratch[slot] >= threshold : scratch[slot] <= threshold;
        }
    }

    public sealed class Near(ProfileField latitude, ProfileField longitude, double kilometres, Func<string, string, string, string, double> distance) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch)
        {
            if (latitude.Codes[left] < 0 || latitude.Codes[right] < 0 || longitude.Codes[left] < 0 || longitude.Codes[right] < 0) return false;
            return distance(latitude.Values[latitude.Codes[left]], longitude.Values[longitude.Codes[left]],
                latitude.Values[latitude.Codes[right]], longitude.Values[longitude.Codes[right]]) <= kilometres;
        }
    }

    public sealed class All(LevelTest[] tests) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch)
        {
            foreach (LevelTest test in tests) if (!test.Holds(left, right, scratch)) return false;
            return true;
        }
    }

    public sealed class Any(LevelTest[] tests) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch)
        {
            foreach (LevelTest test in tests) if (test.Holds(left, right, scratch)) return true;
            return false;
        }
    }

    public sealed class Not(LevelTest test) : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch) => !test.Holds(left, right, scratch);
    }

    public sealed class Otherwise : LevelTest
    {
        public override bool Holds(int left, int right, double[] scratch) => true;
    }
}
