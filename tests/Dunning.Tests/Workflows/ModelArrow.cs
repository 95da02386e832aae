namespace Dunning.Tests.Workflows;

/// <summary>An arrow as the model knows it.</summary>
internal sealed record ModelArrow(string Source, string? Port, string Target, string? TargetPort);
