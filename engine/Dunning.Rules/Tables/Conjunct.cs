namespace Dunning.Rules.Tables;

/// <summary>One of the conditions that a rule's expression joins with <c>&amp;&amp;</c>.</summary>
/// <param name="Start">Where it begins in the expression.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">As written.</param>
/// <param name="Column">Its left side; empty when it fits no column.</param>
/// <param name="Cell">What it says of the column, as a cell shows it.</param>
/// <param name="IsSafe">Whether it may stand beside others without parentheses.</param>
internal sealed record Conjunct(int Start, int End, string Text, string Column, string Cell, bool IsSafe);
