using System.Runtime.InteropServices;

namespace Dunning.Workflows.Definitions;

/// <summary>Where an activity stands on the canvas.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Position(double X, double Y);
