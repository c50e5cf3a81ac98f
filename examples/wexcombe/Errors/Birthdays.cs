using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Errors;

/// <summary>What becomes of dates of birth.</summary>
static class Birthdays
{
    /// <summary>
    /// A date that is not the right one: day and month exchanged, where both can be (two cases in five); the first of January when
    /// only the year was asked; a day, a month, a year or ten off.
    /// </summary>
    public static DateOnly Mistake(DateOnly born, Chance chance)
    {
        if (born.Day <= 12 && born.Day != born.Month && chance.Happens(0.75)) return new(born.Year, born.Day, born.Month);
        return chance.Below(6) switch
        {
            0 when born.DayOfYear != 1 => new(born.Year, 1, 1),
            1 or 2 => born.AddDays(chance.Happens(0.5) ? 1 : -1),
            3 => born.AddMonths(chance.Happens(0.5) ? 1 : -1),
            4 => born.AddYears(chance.Happens(0.5) ? 10 : -10),
            _ => born.AddYears(chance.Happens(0.5) ? 1 : -1),
        };
    }
}
