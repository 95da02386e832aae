using System.Runtime.InteropServices;

namespace Dunning.Cases.Checking;

/// <summary>How far a path has come.</summary>
/// <param name="Days">Days since the path's first day.</param>
/// <param name="Since">Days since its last message; -1 when there was none, so that a wait from the last message counts from now.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayCount(int Days, int Since)
{
    public DayCount Later(int days) => new(Days + days, Since < 0 ? Since : Since + days);

    public DayCount Written() => this with { Since = 0 };
}
