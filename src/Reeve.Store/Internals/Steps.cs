namespace Reeve.Store.Internals;

/// <summary>Names the steps between which a process may be killed: the tests look at what each leaves behind.</summary>
sealed class Steps
{
    /// <summary>Told the name of each step when it is done, or null.</summary>
    public Action<string>? Done { get; set; }

    public void Say(string step) => Done?.Invoke(step);
}
