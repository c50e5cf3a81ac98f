using Reeve.Linkage.Model;

namespace Reeve.Linkage.Block;

/// <summary>The columns that key expressions give for a set of records; each is made once.</summary>
sealed class KeyColumns(RecordSet records)
{
    readonly Dictionary<KeyExpression, TextColumn> made = [];

    /// <summary>The column of an expression: functions are applied once for each distinct value.</summary>
    public TextColumn this[KeyExpression expression]
    {
        get
        {
            lock (made)
            {
                if (made.TryGetValue(expression, out TextColumn? column)) return column;
                column = expression switch
                {
                    KeyExpression.Field field => records[field.Name],
                    KeyExpression.Function function => this[function.Of].Map(function.ToString()!, function.Apply),
                    KeyExpression.Token => throw new ModelException($"`{expression}` gives several keys a record; it can only stand in a blocking rule"),
                    _ => throw new ModelException($"`{expression}` is not a key expression"),
                };
                made.Add(expression, column);
                return column;
            }
        }
    }
}
