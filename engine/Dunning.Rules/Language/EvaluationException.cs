namespace Dunning.Rules.Language;

/// <summary>A compiled expression met values it can not be worked out for.</summary>
public sealed class EvaluationException(string message, Exception? inner = null) : Exception(message, inner);
