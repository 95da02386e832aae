using System.Runtime.InteropServices;

namespace Dunning.Cases.Checking;

/// <summary>How far a path has come.</summary>
/// <param name="Days">Days since the path's first day.</param>
/// <param name="Since">Days since its last message; -1 when there was none, so that a wait from the last message counts from now.</param>
/// <param name="Delivery">Days that message travels.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayCount(int Days, int Since, int Delivery = 0)
{
    public DayCount Later(int days) => this with { Days = Days + days, Since = Since < 0 ? Since : Since + days };

    public DayCount Written(int delivery) => this with { Since = 0, Delivery = delivery };
}
